import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalFolder } from '../../../electron/main/journal/journal-folder.ts';
import { memoryShelf } from '../../../renderer/store/memory-shelf.ts';
import { startStore } from '../../../renderer/store/open-store.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { emptyProject } from '../../../shared/records/project/empty-project.ts';
import { unwrap } from '../../../shared/result/result.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const first = 'journal-001.jsonl';

/** The store over real files, its working copy in memory: after a new start the files are all there is. */
async function startOn(folder: string): Promise<{ store: Store; close: () => Promise<void> }> {
  const journal = new JournalFolder(folder);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const identity = { now: () => Date.UTC(2026, 0, 2), newId, who: '담당자', machine: '시험', journal };
  const store = unwrap(await startStore(memoryShelf(), identity, null, () => undefined));
  await store.verified;
  return {
    store,
    close: async () => {
      await store.close();
      await journal.close();
    },
  };
}

const add = async (store: Store, title: string) => {
  const change = {
    kind: 'added',
    of: 'project',
    id: title,
    record: emptyProject(title, 2026),
    importedFrom: null,
  } as const;
  return store.commit({ change, how: 'new', label: `새 사업 ${title}` });
};

const titlesOf = (store: Store) =>
  store
    .list()
    .map((row) => row.title)
    .sort();

describe('[journal/J16] the store over the shell’s files, of which another program takes hold', () => {
  it.each([
    ['an older copy was put back', (path: string, older: string) => copyFileSync(older, path)],
    [
      'an older copy was renamed over it',
      (path: string, older: string) => {
        copyFileSync(older, `${path}.tmp`);
        renameSync(`${path}.tmp`, path);
      },
    ],
    ['it was deleted', (path: string) => rmSync(path)],
    [
      'the whole folder was put elsewhere',
      (path: string) => {
        renameSync(join(path, '..'), join(path, '..', '..', 'elsewhere'));
      },
    ],
  ])('%s: nothing that was saved is lost', async (_, change) => {
    const parent = tempFolder();
    const folder = join(parent, 'journal');
    mkdirSync(folder);
    const path = join(folder, first);
    const { store, close } = await startOn(folder);
    unwrap(await add(store, '하나'));
    copyFileSync(path, join(parent, 'older'));
    unwrap(await add(store, '둘'));
    change(path, join(parent, 'older'));
    unwrap(await add(store, '셋'));
    expect(store.state()).toMatchObject({ mode: 'ready', notice: expect.stringContaining('새 일지 파일에') });
    unwrap(await add(store, '넷'));
    await close();
    const again = await startOn(folder);
    expect(titlesOf(again.store)).toEqual(['넷', '둘', '셋', '하나']);
    expect(again.store.recovery?.damage).toBeNull();
    await again.close();
  });

  it('a copy of it was put in its place byte for byte: it is gone on with, in the same file', async () => {
    const folder = join(tempFolder(), 'journal');
    const { store, close } = await startOn(folder);
    for (const title of ['하나', '둘']) {
      unwrap(await add(store, title));
      copyFileSync(join(folder, first), join(folder, 'copy'));
      renameSync(join(folder, 'copy'), join(folder, first));
    }
    unwrap(await add(store, '셋'));
    expect(store.state().notice).toBeNull();
    await close();
    expect(readdirSync(folder)).toEqual([first]);
    expect(readFileSync(join(folder, first), 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });
});
