/**
 * Where the pages come from. The origin is the database's identity: it is frozen for ever (electron#37702: a changed
 * origin orphaned its users' data).
 */
export const appScheme = 'app';
export const appHost = 'sallim';
export const appOrigin = `${appScheme}://${appHost}`;

/** The loopback port of the browser mode; fixed for the same reason. In the IANA dynamic range's quiet lower part. */
export const browserPort = 47613;
export const browserOrigin = `http://127.0.0.1:${browserPort}`;

/**
 * The content security policy of every page, in Electron and in the browser mode (electron/README.md):
 * nothing from elsewhere, no inline script or style, WASM for the typesetting engine.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
