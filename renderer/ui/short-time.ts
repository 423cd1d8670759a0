const two = (value: number) => String(value).padStart(2, '0');

/** `26-11-22 09:05` of an ISO time: as wide for every moment, so that a column of them reads down. */
export function shortTime(iso: string): string {
  const at = new Date(iso);
  const day = `${two(at.getFullYear() % 100)}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
