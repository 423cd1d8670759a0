import { appHost, appScheme } from '#shared/ipc/origin.ts';

/**
 * Whether a URL is of `app://sallim`, judged on its parsed parts: a text comparison would also find the origin in
 * the query, the user name or a longer host.
 */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}

/** Whether a URL is the application's one page (its start, or a reload of it). */
export function isOwnPage(url: string): boolean {
  return isOwnUrl(url) && ['', '/', '/index.html'].includes(new URL(url).pathname);
}
