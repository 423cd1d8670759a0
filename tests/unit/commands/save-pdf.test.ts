import { describe, expect, it } from 'vitest';
import type { AppInfo, PdfStandard, SallimApi, SaveRequest } from '#shared/ipc/contract.ts';
import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { fileSavePdf } from '../../../renderer/commands/file-save-pdf.ts';
import { availableStandard, pdfChoices } from '../../../renderer/commands/pdf-standard.ts';
import { saveBook } from '../../../renderer/features/book/save-book.ts';
import type { Services } from '../../../renderer/session/services.ts';
import { Session } from '../../../renderer/session/session.ts';
import { parseSettings } from '../../../renderer/session/settings.ts';
import { noTexts } from '../../helpers/no-texts.ts';

const order = {
  ids: ['a', 'b'],
  cover: { title: '설명서', fiscalYear: 2026, department: '', date: '' },
  standard: 'ua-1',
} as const;

/** A session whose book is made when `finish` says so; the typesetter heeds its signal as the real one does. */
interface Setup {
  readonly shell?: AppInfo['shell'];
  readonly kept?: string | null;
  readonly project?: (id: string) => Project;
}

const empty = (id: string) => emptyProject(`사업 ${id}`, 2026);

function setup({ shell = 'electron', kept = null, project = empty }: Setup = {}) {
  const saved: SaveRequest[] = [];
  const standards: PdfStandard[] = [];
  const loading = { wait: Promise.resolve() };
  let finish = (_result: Result<Uint8Array>) => {};
  const store = {
    history: () => ({ undoLabel: null, redoLabel: null }),
    load: async (id: string) => {
      await loading.wait;
      return ok(project(id));
    },
  };
  const bridge: Partial<SallimApi> = {
    info: async () => ({ version: '0', shell, user: '', machine: '' }),
    saveFile: async (request) => {
      saved.push(request);
      return ok(request.suggestedName);
    },
  };
  const typesetter = {
    renderPdf: (_book: unknown, standard: PdfStandard, signal: AbortSignal) => {
      standards.push(standard);
      return new Promise<Result<Uint8Array>>((resolve) => {
        finish = resolve;
        signal.addEventListener('abort', () => resolve(err('cancelled', '')));
      });
    },
  };
  const storage = { getItem: () => kept, setItem: () => {} };
  const services = { store, bridge, typesetter, texts: noTexts, storage, now: () => 0 } as unknown as Services;
  const session = new Session(services);
  return { session, saved, standards, loading, finish: () => finish(ok(new Uint8Array([1]))) };
}

describe('a book', () => {
  it('is made in the chosen kind, then the dialog goes and the Save dialog comes', async () => {
    const { session, saved, standards, finish } = setup();
    let closed = 0;
    const saving = saveBook(session, order, new AbortController().signal, () => {
      expect(saved).toEqual([]);
      closed += 1;
    });
    await expect.poll(() => standards).toEqual(['ua-1']);
    finish();
    await saving;
    expect(closed).toBe(1);
    expect(saved.map(({ suggestedName }) => suggestedName)).toEqual(['2026 사업 a 외 1건.pdf']);
  });

  it('is given up with its dialog: the task ends and no Save dialog comes', async () => {
    const { session, saved, standards, finish } = setup();
    const controller = new AbortController();
    let closed = 0;
    const saving = saveBook(session, order, controller.signal, () => {
      closed += 1;
    });
    await expect.poll(() => standards).toEqual(['ua-1']);
    expect(session.getState().task).not.toBeNull();
    controller.abort();
    await saving;
    finish();
    expect(session.getState()).toMatchObject({ task: null, notice: null });
    expect([closed, saved]).toEqual([0, []]);
  });

  it('that is done the moment its dialog goes is not offered either', async () => {
    const { session, saved, standards, finish } = setup();
    const controller = new AbortController();
    const saving = saveBook(session, order, controller.signal, () => {});
    await expect.poll(() => standards).toEqual(['ua-1']);
    finish();
    controller.abort();
    await saving;
    expect(saved).toEqual([]);
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
