/** A write to a pipe that nobody reads any more, and the writes behind it. */
const closed = ['EPIPE', 'ERR_STREAM_DESTROYED'];

function onClosed(stream: NodeJS.WriteStream, done: () => void): void {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (!closed.includes(cause.code ?? '')) throw cause;
    done();
  });
}

/**
 * `| head -1` closes the pipe: whoever read standard output has what he wanted, and the command ends with 0. Behind
 * a closed standard error (`2>&1 | head -1`) the work goes on: the files are what was asked for, and the exit status
 * still tells of one that failed.
 */
export function endQuietly(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): void {
  onClosed(stdout, () => process.exit(0));
  onClosed(stderr, () => undefined);
}
