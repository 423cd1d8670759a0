/** So many texts are known at once: those of a few records, which a dozen rules ask for in turn. */
const most = 4000;

/** A reading of texts that is made once for as long as the same texts are asked for. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const made = read(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
