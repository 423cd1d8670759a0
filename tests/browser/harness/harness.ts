/**
 * The page the browser tests drive. Every `<name>.harness.ts` beside this file is a part a test can ask for with
 * `await window.harness('<name>')`; each is a chunk of its own.
 */
declare global {
  interface Window {
    harness: <T>(name: string) => Promise<T>;
  }
}

const parts = import.meta.glob('./*.harness.ts');

window.harness = async <T>(name: string): Promise<T> => {
  const load = parts[`./${name}.harness.ts`];
  if (!load) throw new Error(`no harness part ${name}; there are: ${Object.keys(parts).join(', ')}`);
  return (await load()) as T;
};

export {};
