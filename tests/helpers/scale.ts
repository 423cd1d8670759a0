/** How much larger the long run is than the ordinary one (`npm run test:long`). */
export const scale = Number(process.env.SALLIM_TEST_SCALE ?? '1');
