/** The part of the Trusted Types API used here; TypeScript's DOM library has none of it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

function ownScript(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`not a script of this application: ${href}`);
  return href;
}

const policy = trustedTypes?.createPolicy('sallim-workers', { createScriptURL: ownScript });

/** The URL of one of the application's own scripts as the page's policy wants it. @throws TypeError for any other. */
export function trustedScript(url: string): string {
  return policy ? policy.createScriptURL(url) : ownScript(url);
}
