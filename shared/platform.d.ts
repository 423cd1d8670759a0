/**
 * The few globals of the WHATWG standards that both hosts (Node and Chromium) have and the pure core may use.
 * Declared by hand so that `shared` is compiled with neither the DOM's nor Node's types.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
