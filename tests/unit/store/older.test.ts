import { beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { Desk } from '../../helpers/desk.ts';
import { secondSegment } from '../../helpers/segment-desk.ts';

const titles = ['둘', '셋째', '하나'];

let made: Desk;

beforeAll(async () => {
  made = await secondSegment();
  await made.open().close();
});

/** The store with two segments, the first of which was changed. */
function withFirst(change: (text: string) => string | null): Desk {
  const desk = made.copy();
  const changed = change(desk.journal.text(1));
  if (changed === null) desk.journal.files.delete(1);
  else desk.journal.put(1, changed);
  return desk;
}

async function noticeOf(desk: Desk): Promise<string | null> {
  const store = await desk.start();
  expect(store.recovery).toBeNull();
  expect(desk.titles()).toEqual(titles);
  return store.state().notice;
}

describe('[journal/J17] damage before the newest base', () => {
  test('is told once: which file, how many entries, that today’s records are whole, what to do', async () => {
    const desk = withFirst((text) => text.replace('새 사업 둘', '새 사업 돌').replace('이름 둘째', '이름 돌째'));
    const before = desk.journal.text(1);
    const notice = await noticeOf(desk);
    expect(notice).toContain('‘journal-001.jsonl’이 손상되어 변경 2개를 읽을 수 없습니다(2번째 줄부터)');
    expect(notice).toContain('지금 자료는 모두 온전하고');
    expect(notice).toContain('백업해 둔');
    expect((await desk.open().verified)?.kind).toBe('noted');
    expect(desk.journal.text(1)).toBe(before);
    expect([...desk.journal.files.keys()]).toEqual([1, 2]);
    expect(await noticeOf(desk)).toBeNull();
    for (let step = 0; step < 8; step += 1) unwrap(await desk.open().undo());
    expect(desk.titles()).toEqual([]);
  });

  test('a file that is gone is named', async () => {
    const notice = await noticeOf(withFirst(() => null));
    expect(notice).toContain('‘journal-001.jsonl’이 없습니다');
    expect(notice).toContain('지금 자료는 모두 온전하고');
  });

  test('a file that was cut back to an older copy: what is missing is counted', async () => {
    const notice = await noticeOf(withFirst((text) => `${text.split('\n').slice(0, 2).join('\n')}\n`));
    expect(notice).toMatch(/‘journal-001\.jsonl’이 손상되어 변경 \d+개를 읽을 수 없습니다\./);
  });

  test('the rest of a write that was never answered is none', async () => {
    expect(await noticeOf(withFirst((text) => `${text}{"seq":99,"prev":"ab`))).toBeNull();
    expect(await noticeOf(withFirst((text) => text))).toBeNull();
  });

  test('a file that cannot be read is told at every start until it can be', async () => {
    const desk = withFirst((text) => text);
    const read = desk.journal.read;
    const unreadable = { ok: false, error: { code: 'journal-failed', message: '읽지 못했습니다.' } } as const;
    Object.assign(desk.journal, {
      read: async (segment: number, from: number, to: number) => (segment === 1 ? unreadable : read(segment, from, to)),
    });
    for (let start = 0; start < 2; start += 1)
      expect(await noticeOf(desk)).toContain('‘journal-001.jsonl’을 읽지 못했습니다');
    Object.assign(desk.journal, { read });
    expect(await noticeOf(desk)).toBeNull();
  });

  test('damage that a new base was written for is not told a second time', async () => {
    const desk = new Desk();
    await desk.start();
    for (const title of ['하나', '둘']) unwrap(await desk.add(title));
    desk.journal.put(1, desk.journal.text(1).replace('새 사업 하나', '새 사업 두나'));
    expect((await desk.start()).state().notice).toContain('손상되어 있었습니다');
    expect([...desk.journal.files.keys()]).toEqual([1, 2]);
    const store = await desk.start();
    expect(store.state().notice).toBeNull();
    expect(await store.verified).toBeNull();
  });
});
