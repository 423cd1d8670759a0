/** How much larger the long run is than the ordinary one: `npm run test:long` sets 10. */
export const scale = Number(process.env.SALLIM_TEST_SCALE ?? '1');

/** Of `whole` rounds in the long run, how many this run makes: all of them, or a tenth. */
export const times = (whole: number): number => Math.max(1, Math.ceil((whole * scale) / 10));
