import { installedDatabases, openDatabase } from './database.ts';
import { databaseShelf } from './database-shelf.ts';
import { memoryShelf } from './memory-shelf.ts';
import type { Shelf } from './shelf.ts';

/** Waits before another try, in ms: one flipped bit is mended by the engine itself at the second or third opening. */
const waits = [50, 100, 200, 400, 800];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type Databases = Awaited<ReturnType<typeof installedDatabases>>;

/** What databases there are; `null` where the browser cannot even say that. */
export async function findDatabases(name: string): Promise<Databases | null> {
  for (const wait of waits) {
    try {
      return await installedDatabases(name);
    } catch {
      await pause(wait);
    }
  }
  return null;
}

/** One shelf after another, until one opens and can be read. */
export interface ShelfChoice {
  readonly shelf: () => Promise<Shelf>;
  /** What is said to the officer when this one is used. */
  readonly notice: string | null;
  /** A shelf that begins empty although there was one: then nothing may begin empty in silence. */
  readonly isNext: boolean;
}

/**
 * The database in use is the one with the highest number; where it cannot be opened it stays as it is and the next
 * number is taken; where no database opens at all, the memory: the journal alone then keeps everything.
 */
export function shelfChoices(name: string, version: number, databases: Databases | null): readonly ShelfChoice[] {
  const memory: ShelfChoice = {
    shelf: async () => memoryShelf(),
    notice:
      '이 컴퓨터의 작업 사본(IndexedDB)을 열 수 없어 변경 일지만으로 열었습니다. 저장은 그대로 되지만 여는 데 오래 걸립니다. 담당자에게 브라우저 자료 폴더를 살펴봐 달라고 해 주세요.',
    isNext: true,
  };
  if (!databases) return [memory];
  const current = databases.at(-1);
  const database = (number: number): (() => Promise<Shelf>) => {
    return async () => databaseShelf(await openDatabase(version, number === 1 ? name : `${name}-${number}`));
  };
  const number = current?.number ?? 1;
  const next: ShelfChoice = {
    shelf: database(number + 1),
    notice: '작업 사본을 읽을 수 없어 새로 만들었습니다. 읽을 수 없는 것은 건드리지 않고 그대로 두었습니다.',
    isNext: true,
  };
  return [{ shelf: database(number), notice: null, isNext: false }, next, memory];
}

/** Opens and reads with a shelf; tried again where it throws, for damage that the engine mends. */
export async function withShelf<T>(choice: ShelfChoice, use: (shelf: Shelf) => Promise<T>): Promise<T> {
  for (const [tries, wait] of waits.entries()) {
    let shelf: Shelf | null = null;
    try {
      shelf = await choice.shelf();
      return await use(shelf);
    } catch (caught) {
      shelf?.close();
      if (tries === waits.length - 1) throw caught;
      await pause(wait);
    }
  }
  throw new Error('no wait is left');
}

/** The version that a newer program left; `null` where this program may open what is there. */
export function newerVersion(databases: Databases | null, version: number): number | null {
  const newest = Math.max(0, ...(databases ?? []).map((each) => each.version));
  return newest > version ? newest : null;
}
