import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '#shared/journal/kept.ts';
import { listScope } from '#shared/journal/scope.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../renderer/store/memory-shelf.ts';
import { Desk } from '../helpers/desk.ts';
import { times } from '../helpers/scale.ts';

type Act =
  | { readonly kind: 'add' | 'empty' | 'remove' | 'restart' | 'restore' }
  | { readonly kind: 'edit' | 'redo' | 'undo'; readonly on: number | 'list' };

/** What the list's step did to whole projects. */
interface ListStep {
  readonly label: string;
  readonly ids: readonly string[];
  readonly leaves: boolean;
}

interface EditStep {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface Row<T> {
  readonly done: T[];
  undone: T[];
}

interface Modelled {
  title: string;
  isThere: boolean;
  readonly steps: Row<EditStep>;
}

/** One stack a scope, and nothing between them. */
class Model {
  readonly projects = new Map<string, Modelled>();
  readonly list: Row<ListStep> = { done: [], undone: [] };

  living(isThere = true): string[] {
    return [...this.projects].filter(([, each]) => each.isThere === isThere).map(([id]) => id);
  }

  move(ids: readonly string[], isThere: boolean): void {
    for (const id of ids) {
      const project = this.projects.get(id);
      if (project) project.isThere = isThere;
    }
  }

  act(step: ListStep): void {
    this.list.done.push(step);
    this.list.undone = [];
    this.move(step.ids, !step.leaves);
  }
}

const nameOf = (id: string) => ({ of: 'project', id }) as const;
const scopeOf = (id: string) => keyOf(nameOf(id));

/** Both at once; what each says afterwards is compared. */
class Run {
  readonly model = new Model();
  desk = new Desk();
  #count = 0;

  pick(ids: readonly string[], on: number): string | undefined {
    return ids[on % ids.length];
  }

  async take(act: Act): Promise<void> {
    this.#count += 1;
    const label = `${act.kind} ${this.#count}`;
    const { model } = this;
    switch (act.kind) {
      case 'add': {
        const id = `p${this.#count}`;
        unwrap(await this.desk.add(id));
        model.projects.set(id, { title: id, isThere: true, steps: { done: [], undone: [] } });
        return model.act({ label: `새 사업 ${id}`, ids: [id], leaves: false });
      }
      case 'remove':
      case 'restore': {
        const ids = model.living(act.kind === 'remove').slice(0, 2);
        if (ids.length === 0) return;
        const kind = act.kind === 'remove' ? 'removed' : 'restored';
        const changes = ids.map((id) => ({ kind, ...nameOf(id) }) as const);
        unwrap(await this.desk.open().commit({ change: { kind: 'batch', changes }, how: 'delete', label }));
        return model.act({ label, ids, leaves: act.kind === 'remove' });
      }
      case 'empty': {
        const gone = model.living(false);
        unwrap(await this.desk.open().emptyTrash(gone));
        for (const id of gone) model.projects.delete(id);
        for (const row of [model.list.done, model.list.undone]) {
          const kept = row.filter(({ ids }) => !ids.some((id) => gone.includes(id)));
          row.splice(0, row.length, ...kept);
        }
        return;
      }
      case 'restart':
        this.desk.tables = emptyTables();
        await this.desk.start();
        return;
      case 'edit': {
        const id = act.on === 'list' ? undefined : this.pick(model.living(), act.on);
        const project = id === undefined ? undefined : model.projects.get(id);
        if (id === undefined || !project) return;
        const step = { label, from: project.title, to: `제목 ${this.#count}` };
        unwrap(await this.desk.edit(id, (was) => ({ ...was, title: step.to }), label));
        project.title = step.to;
        project.steps.done.push(step);
        project.steps.undone = [];
        return;
      }
      default:
        return this.#step(act.kind, act.on);
    }
  }

  async #step(kind: 'redo' | 'undo', on: number | 'list'): Promise<void> {
    const { model } = this;
    const id = on === 'list' ? null : this.pick([...model.projects.keys()], on);
    if (id === undefined) return;
    const answer = await this.desk.open()[kind](id === null ? listScope : scopeOf(id));
    const project = id === null ? null : model.projects.get(id);
    const row: Row<EditStep | ListStep> = project?.steps ?? model.list;
    const [from, to] = kind === 'undo' ? [row.done, row.undone] : [row.undone, row.done];
    const step = from.at(-1);
    if (!step) return expect(answer).toMatchObject({ error: { code: `nothing-to-${kind}` } });
    // What lies in 휴지통 cannot be edited, and nothing else is done instead.
    if (project && !project.isThere) return expect(answer).toMatchObject({ ok: false });
    expect(unwrap(answer).label).toBe(step.label);
    from.pop();
    to.push(step);
    if (project && 'to' in step) project.title = kind === 'undo' ? step.from : step.to;
    else if ('ids' in step) model.move(step.ids, (kind === 'undo') === step.leaves);
  }

  said() {
    const store = this.desk.open();
    const ids = [...this.model.projects.keys()];
    return {
      list: Object.fromEntries(store.list().map(({ id, title }) => [id, title])),
      trash: Object.fromEntries(store.trash().map(({ row }) => [row.id, row.title])),
      steps: [listScope, ...ids.map(scopeOf)].map((scope) => Object.values(store.history(scope))),
    };
  }

  expected() {
    const { projects, list } = this.model;
    const titles = (isThere: boolean) =>
      Object.fromEntries(this.model.living(isThere).map((id) => [id, projects.get(id)?.title]));
    const rows: Row<EditStep | ListStep>[] = [list, ...[...projects.values()].map((each) => each.steps)];
    return {
      list: titles(true),
      trash: titles(false),
      steps: rows.map(({ done, undone }) => [done.at(-1)?.label ?? null, undone.at(-1)?.label ?? null]),
    };
  }
}

const on = fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.constant('list' as const) });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('add', 'remove', 'restore') }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constantFrom('edit', 'undo', 'undo', 'redo'), on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('empty', 'restart') }) },
);

test('[journal/U1] [journal/U2] [journal/U3] [journal/U5] [journal/U6] however steps of several projects and the list interleave, each scope is a row of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      const run = new Run();
      await run.desk.start();
      for (const each of [{ kind: 'add' }, { kind: 'add' }, ...acts] as Act[]) {
        await run.take(each);
        expect(run.said()).toEqual(run.expected());
      }
      const { sum } = run.desk.tables.meta as { sum: string };
      run.desk.tables = emptyTables();
      await run.desk.start();
      expect(run.said()).toEqual(run.expected());
      expect((run.desk.tables.meta as { sum: string }).sum).toBe(sum);
    }),
    { numRuns: times(250), seed: 20_261_125 },
  );
});
