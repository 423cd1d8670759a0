/**
 * The version of everything kept on the disk: store, journal, settings. Raised whenever an older build could no
 * longer read what this one writes; an older build then refuses to start (renderer/store/README.md, promise 5).
 */
export const dataVersion = 2;
