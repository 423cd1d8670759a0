import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browserOrigin, browserPort } from '#shared/ipc/origin.ts';
import { isOurServer } from './ask-proof.ts';
import { chooseBrowser, dataFolder, usedBrowserBefore } from './browser-profile.ts';
import { buildIfChanged, projectRoot } from './build.ts';
import { fetchElectron, findElectron } from './electron-program.ts';
import { findBrowser } from './find-browser.ts';
import { hasDisplay, openWindow } from './open-window.ts';
import { type PageServer, servePages } from './page-server.ts';
import { ensureSecret } from './secret.ts';

/** How long the first start waits for Electron's program file before it goes on without. */
const patience = 180_000;

const say = (line: string) => console.log(line);

/** `npm start`: builds, then opens Electron, else a browser window, else serves and says where. Gives the exit status. */
async function main(): Promise<number> {
  const servesOnly = process.argv.includes('--no-open') || Boolean(process.env.SALLIM_NO_BROWSER);
  const shows = !servesOnly && hasDisplay();
  say('살림을 준비합니다.');
  await buildIfChanged();
  if (shows) {
    const program = await electronProgram();
    if (program !== null) return runElectron(program);
  }
  const server = await serve();
  if (server === 'foreign') return 1;
  if (shows) return openBrowser(server);
  if (server !== 'ours') return stayUp(server, servesOnly);
  say(`살림이 이미 열려 있습니다: ${browserOrigin}/`);
  return 0;
}

/**
 * Electron's program file, or `null` to go on in a browser, and why. Who has once worked in the browser stays there:
 * the data is in its profile, and Electron would begin with an empty list. `--electron` says otherwise.
 */
async function electronProgram(): Promise<string | null> {
  if (!process.argv.includes('--electron') && usedBrowserBefore(dataFolder())) {
    say('전에 쓰던 자료가 브라우저에 있어 브라우저로 엽니다. Electron으로 새로 쓰려면 npm start -- --electron');
    return null;
  }
  const installed = findElectron();
  if (installed !== null) return installed;
  say('Electron 실행 파일을 받아 봅니다. 길어도 3분을 넘지 않습니다.');
  const fetched = await fetchElectron(patience);
  if (fetched === null) say('Electron 실행 파일이 없고 받을 수도 없어 브라우저로 엽니다.');
  return fetched;
}

/** Runs Electron on the built tree. Chromium's sandbox refuses root, so it is dropped for root alone. */
function runElectron(program: string): Promise<number> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((done) => {
    const electron = spawn(program, [...switches, projectRoot], { stdio: 'inherit' });
    electron.once('error', () => done(1));
    electron.once('exit', (code) => done(code ?? 1));
  });
}

async function serve(): Promise<PageServer | 'ours' | 'foreign'> {
  const secret = ensureSecret(dataFolder());
  try {
    return await servePages(join(projectRoot, 'dist', 'renderer'), browserPort, secret);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    if (await isOurServer(browserOrigin, secret)) return 'ours';
    say(
      `다른 프로그램이 ${browserPort}번 포트를 쓰고 있어 살림을 열 수 없습니다. 그 프로그램(또는 다른 사용자나 옛 판의 살림)을 끝낸 뒤 다시 실행해 주세요.`,
    );
    return 'foreign';
  }
}

async function openBrowser(server: PageServer | 'ours'): Promise<number> {
  const choice = chooseBrowser(dataFolder(), findBrowser());
  if (choice === null) {
    say('Chrome, Edge, Chromium 가운데 하나를 설치해 주세요. 설치한 뒤 다시 실행하면 창이 열립니다.');
    return server === 'ours' ? 1 : stayUp(server, false);
  }
  if (choice.changed)
    say('전에 쓰던 브라우저가 없어 다른 브라우저로 엽니다. 전에 쓴 자료는 그 브라우저를 다시 설치하면 볼 수 있습니다.');
  const ended = await openWindow(choice.program, choice.profile, browserOrigin);
  if (ended === 'failed') say('브라우저 창을 열지 못했습니다. 아래 주소를 브라우저에서 직접 열어 주세요.');
  if (server === 'ours') return ended === 'failed' ? 1 : 0;
  if (ended !== 'closed') return stayUp(server, false);
  await server.close();
  return 0;
}

/** Prints the address and serves until Ctrl+C. */
async function stayUp(server: PageServer, asked: boolean): Promise<number> {
  if (!asked && !hasDisplay()) say('화면이 없어 창을 열지 않았습니다.');
  say(`살림이 열려 있습니다: ${server.url}/`);
  say('끝내려면 Ctrl+C를 눌러 주세요.');
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  await server.close();
  say('끝냈습니다.');
  return 0;
}

process.exitCode = await main();
