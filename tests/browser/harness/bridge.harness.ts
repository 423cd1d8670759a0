/** The bridge as the application has it, for tests of its plain-browser side. */
export { bridge } from '../../../renderer/bridge/bridge.ts';
export { readFiles } from '../../../renderer/bridge/browser-open.ts';
