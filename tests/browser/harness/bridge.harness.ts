/** The bridge as the application has it, for tests of its plain-browser side. */
export { bridge } from '../../../renderer/bridge/bridge.ts';
