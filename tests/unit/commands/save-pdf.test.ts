import { describe, expect, it } from 'vitest';
import type { AppInfo, PdfStandard, SallimApi } from '#shared/ipc/contract.ts';
import type { JobEnd, JobStep } from '#shared/ipc/jobs.ts';
import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { fileSavePdf } from '../../../renderer/commands/file-save-pdf.ts';
import { availableStandard, pdfChoices } from '../../../renderer/commands/pdf-standard.ts';
import { saveBook } from '../../../renderer/features/book/save-book.ts';
import type { Services, Typesetter } from '../../../renderer/session/services.ts';
import { Session } from '../../../renderer/session/session.ts';
import { parseSettings } from '../../../renderer/session/settings.ts';
import { noTexts } from '../../helpers/no-texts.ts';

const order = {
  ids: ['a', 'b'],
  cover: { title: '설명서', fiscalYear: 2026, department: '', date: '' },
  standard: 'ua-1',
} as const;

/** A session whose book goes where it is to go when `choose` says so, and is made when `finish` does. */
interface Setup {
  readonly shell?: AppInfo['shell'];
  readonly kept?: string | null;
  readonly project?: (id: string) => Project;
}

const empty = (id: string) => emptyProject(`사업 ${id}`, 2026);

function setup({ shell = 'electron', kept = null, project = empty }: Setup = {}) {
  const saved: string[] = [];
  const standards: PdfStandard[] = [];
  const loading = { wait: Promise.resolve() };
  let choose = (_step: JobStep) => {};
  let finish = (_result: Result<JobEnd>) => {};
  const store = {
    history: () => ({ undoLabel: null, redoLabel: null }),
    load: async (id: string) => {
      await loading.wait;
      return ok(project(id));
    },
  };
  const bridge: Partial<SallimApi> = { info: async () => ({ version: '0', shell, user: '', machine: '' }) };
  const typesetter: Partial<Typesetter> = {
    runBook: ({ name, standard }, { signal, progress }) => {
      standards.push(standard);
      choose = progress;
      return new Promise<Result<JobEnd>>((resolve) => {
        finish = (result) => {
          if (result.ok && !signal.aborted) saved.push(name);
          resolve(signal.aborted ? err('cancelled', '') : result);
        };
        signal.addEventListener('abort', () => resolve(err('cancelled', '')));
      });
    },
  };
  const storage = { getItem: () => kept, setItem: () => {} };
  const services = { store, bridge, typesetter, texts: noTexts, storage, now: () => 0 } as unknown as Services;
  const session = new Session(services);
  return {
    session,
    saved,
    standards,
    loading,
    choose: (step: JobStep = { kind: 'making', done: 0, total: 0 }) => choose(step),
    finish: (result: Result<JobEnd> = ok('책자.pdf')) => finish(result),
  };
}

describe('a book', () => {
  it('is made in the chosen kind once it is known where to; the dialog goes then, and the steps are told', async () => {
    const { session, saved, standards, choose, finish } = setup();
    let begun = 0;
    const saving = saveBook(session, order, new AbortController().signal, () => {
      begun += 1;
    });
    await expect.poll(() => standards).toEqual(['ua-1']);
    expect([begun, session.getState().task?.step]).toEqual([0, null]);
    choose();
    expect(session.getState().task?.step).toEqual({ text: '쪽 만드는 중', done: 0, total: 0 });
    choose({ kind: 'making', done: 1, total: 2 });
    expect(session.getState().task?.step).toEqual({ text: '쪽 만드는 중 1/2건', done: 1, total: 2 });
    finish();
    await saving;
    expect([begun, saved]).toEqual([1, ['2026 사업 a 외 1건.pdf']]);
    expect(session.getState()).toMatchObject({ task: null, notice: { text: '‘책자.pdf’에 저장했습니다.' } });
  });

  it('whose Save dialog is closed leaves its own dialog open and says nothing', async () => {
    const { session, standards, finish } = setup();
    let begun = 0;
    const saving = saveBook(session, order, new AbortController().signal, () => {
      begun += 1;
    });
    await expect.poll(() => standards).toEqual(['ua-1']);
    finish(ok(null));
    await saving;
    expect([begun, session.getState().notice]).toEqual([0, null]);
  });

  it('that cannot be written says why', async () => {
    const { session, standards, finish } = setup();
    const saving = saveBook(session, order, new AbortController().signal, () => {});
    await expect.poll(() => standards).toEqual(['ua-1']);
    finish(err('disk-full', '디스크가 가득 찼습니다.'));
    await saving;
    expect(session.getState().notice).toEqual({ severity: 'error', text: '디스크가 가득 찼습니다.' });
  });

  it('is stopped by 취소 without a word', async () => {
    const { session, saved, standards, choose } = setup();
    const saving = saveBook(session, order, new AbortController().signal, () => {});
    await expect.poll(() => standards).toEqual(['ua-1']);
    choose();
    session.getState().task?.cancel();
    await saving;
    expect(session.getState()).toMatchObject({ task: null, notice: null });
    expect(saved).toEqual([]);
  });

  it('is given up with its dialog: the task ends and nothing is saved', async () => {
    const { session, saved, standards, finish } = setup();
    const controller = new AbortController();
    let begun = 0;
    const saving = saveBook(session, order, controller.signal, () => {
      begun += 1;
    });
    await expect.poll(() => standards).toEqual(['ua-1']);
    expect(session.getState().task).not.toBeNull();
    controller.abort();
    await saving;
    finish();
    expect(session.getState()).toMatchObject({ task: null, notice: null });
    expect([begun, saved]).toEqual([0, []]);
  });

  it('is not begun when its dialog goes while the projects are read', async () => {
    const { session, saved, standards, loading } = setup();
    const controller = new AbortController();
    let read = () => {};
    loading.wait = new Promise((resolve) => {
      read = resolve;
    });
    const saving = saveBook(session, order, controller.signal, () => {});
    controller.abort();
    read();
    await saving;
    expect([standards, saved]).toEqual([[], []]);
  });
});

describe('PDF로 저장 of one project', () => {
  it.each([
    ['electron', null, 'tagged'],
    ['electron', '{"pdfStandard":"a-2a"}', 'a-2a'],
    ['electron', '{"pdfStandard":"a-9"}', 'tagged'],
    ['browser', '{"pdfStandard":"ua-1"}', 'tagged'],
  ] as const)('in %s with %s kept is %s', async (shell, kept, standard) => {
    const { session, saved, standards, finish } = setup({ shell, kept });
    await session.open('a');
    const saving = fileSavePdf.run(session);
    await expect.poll(() => standards).toEqual([standard]);
    finish();
    await saving;
    expect(saved).toHaveLength(1);
  });
});

describe('audit/B02: a 사업비 that disagrees with 예산 총괄', () => {
  const disagreeing = (id: string) => {
    const project = emptyProject(`사업 ${id}`, 2026);
    const total = { ...project.summary.total, current: { amount: won(2_000), national: null } };
    const cost = { ...project.overview.cost, total: won(1_000) };
    return { ...project, summary: { ...project.summary, total }, overview: { ...project.overview, cost } };
  };

  it('is told with both values, and printed when the officer says so', async () => {
    const { session, saved, standards, finish } = setup({ project: disagreeing });
    await session.open('a');
    const saving = fileSavePdf.run(session);
    await expect.poll(() => session.getState().question?.sentences).toHaveLength(1);
    expect(session.getState().question?.sentences[0]).toMatch(/‘사업 a’.*1천원.*2천원/);
    expect(standards).toEqual([]);
    session.getState().question?.answer(true);
    await expect.poll(() => standards).toEqual(['tagged']);
    finish();
    await saving;
    expect([saved.length, session.getState().question]).toEqual([1, null]);
  });

  it('is not printed when the officer goes back to mend it', async () => {
    const { session, saved, standards } = setup({ project: disagreeing });
    await session.open('a');
    const saving = fileSavePdf.run(session);
    await expect.poll(() => session.getState().question).not.toBeNull();
    session.getState().question?.answer(false);
    await saving;
    expect([standards, saved]).toEqual([[], []]);
  });

  it('of many errors says the first of each project, and counts the rest', async () => {
    const broken = (id: string) => {
      const lines = ['가', '나', '다', '라', '마', '바'].map((lineItem, at) => ({
        ...{
          ...emptyProject('', 2026).summary.total,
          lineItem,
          current: { amount: won(1000 * (at + 1)), national: null },
        },
      }));
      const project = disagreeing(id);
      return { ...project, summary: { ...project.summary, lines }, costing: [{ lineItem: '사', items: [] }] };
    };
    const { session } = setup({ project: broken });
    const controller = new AbortController();
    const saving = saveBook(session, order, controller.signal, () => {});
    await expect.poll(() => session.getState().question?.sentences.length).toBeGreaterThan(5);
    const sentences = session.getState().question?.sentences ?? [];
    expect(sentences.map((each) => /‘(사업 .)’|그 밖에/.exec(each)?.[1])).toEqual([
      ...['사업 a', '사업 a', '사업 a', '사업 b', '사업 b', '사업 b'],
      undefined,
    ]);
    expect(sentences.at(-1)).toMatch(/고칠 곳이 \d+건 더/);
    controller.abort();
    await saving;
  });

  it('is asked of a book too, and the question goes with its dialog', async () => {
    const { session, saved, standards } = setup({ project: disagreeing });
    const controller = new AbortController();
    const saving = saveBook(session, order, controller.signal, () => {});
    await expect.poll(() => session.getState().question?.sentences).toHaveLength(2);
    controller.abort();
    await saving;
    expect([standards, saved, session.getState().question]).toEqual([[], [], null]);
  });
});

it('a browser offers the ordinary PDF only, whatever was chosen elsewhere', () => {
  const offered = (shell: AppInfo['shell'] | null) => pdfChoices(shell).map(([value]) => value);
  expect(offered('electron')).toEqual(['tagged', 'a-2a', 'ua-1']);
  expect(offered('browser')).toEqual(['tagged']);
  expect(availableStandard('a-2a', 'electron')).toBe('a-2a');
  expect(availableStandard('a-2a', 'browser')).toBe('tagged');
  expect(parseSettings('{"pdfStandard":"ua-1"}').pdfStandard).toBe('ua-1');
});
