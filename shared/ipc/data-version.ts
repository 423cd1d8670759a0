/**
 * The version of everything kept on the disk: store, journal, settings. Raised whenever an older build could no
 * longer read what this one writes; an older build then refuses to start (design/reliability.md §2.5, promise P5).
 */
export const dataVersion = 2;
