import type { IpcChannel, IpcContract } from '#shared/ipc/contract.ts';
import { argumentValidators } from '#shared/ipc/validators.ts';
import type { ElectronPort } from '../electron-port.ts';
import { isTrustedSender } from './trusted-sender.ts';

export type Handler<C extends IpcChannel> = (...args: IpcContract[C]['args']) => Promise<IpcContract[C]['reply']>;

export type Handlers = { readonly [C in IpcChannel]: Handler<C> };

/**
 * The only caller of `ipcMain.handle`: checks the sender, then the arguments, then calls. A refused call rejects,
 * so that a page cannot take it for an empty answer.
 */
export function handle<C extends IpcChannel>(electron: ElectronPort, channel: C, handler: Handler<C>): void {
  electron.ipcMain.handle(channel, async (event, ...args) => {
    if (!isTrustedSender(event)) throw new Error(`${channel}: refused, the sender is not the application's page`);
    const checked = argumentValidators[channel].safeParse(args);
    if (!checked.success) throw new Error(`${channel}: refused, the arguments are not those of the contract`);
    return handler(...(checked.data as IpcContract[C]['args']));
  });
}
