/** Where the command line speaks: standard error. Progress only where a person looks on. */
export interface Terminal {
  line(text: string): void;
  progress(text: string): void;
}

export function standardError(stream: NodeJS.WriteStream = process.stderr): Terminal {
  let shown = false;
  const clear = () => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  return {
    line: (text) => {
      clear();
      stream.write(`${text}\n`);
    },
    progress: (text) => {
      if (!stream.isTTY) return;
      clear();
      stream.write(text);
      shown = true;
    },
  };
}
