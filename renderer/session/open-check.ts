import { type Checked, check, recheck, type UncheckedRule } from '#shared/audit/check.ts';
import { type Part, partsOf } from '#shared/audit/completeness.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { Subject } from '#shared/audit/rule.ts';
import type { Project } from '#shared/records/project/project.ts';
import { nearOthersOf } from './checks.ts';
import type { Session } from './session.ts';

/** What the checks say of the open project. */
export interface OpenCheck {
  /** The record that was looked at. */
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  readonly parts: readonly Part[];
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Errors before what is to be looked at; each in the order of the form. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}

/** At a quiet moment, in two seconds at the latest; at once where the platform knows no quiet moments. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 });
  else work();
}

/** Typing and saving go before checking: it begins once nothing was changed for so long, in milliseconds. */
const pause = 150;

/**
 * Checks the open project while somebody looks at the answer: the whole of it when it is opened, then only what depends
 * on what changed.
 */
export class OpenChecker {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #open: OpenCheck | null = null;
  #last: { readonly id: string; readonly subject: Subject; readonly checked: Checked } | null = null;
  #others: { readonly key: string; readonly projects: readonly Project[] } = { key: '', projects: [] };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen: Project | null = null;
  #at = -1;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly get = (): OpenCheck | null => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const { store } = this.#session.services;
    const off = [this.#session.subscribe(this.#look), store.subscribe(this.#plan)];
    this.#look();
    return () => {
      for (const unsubscribe of off) unsubscribe();
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  };

  readonly #look = (): void => {
    const { project } = this.#session.getState();
    if (project === this.#seen) return;
    this.#seen = project;
    if (project === null) this.#say(null);
    else this.#plan();
  };

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    // What is being drawn goes before it, too.
    this.#timer = setTimeout(() => whenIdle(() => void this.#check()), pause);
  };

  /** The place of the finding that is being looked at, among those of `get`; −1 for none. */
  readonly at = (): number => this.#at;

  /** Goes to a finding: the screen shows where it is. */
  readonly show = (at: number): void => {
    const finding = this.#open?.findings[at];
    if (!finding) return;
    this.#at = at;
    this.#session.goTo(finding.at);
    this.#tell();
  };

  /** The next finding, or the one before; round the ends. */
  readonly step = (by: 1 | -1): void => {
    const length = this.#open?.findings.length ?? 0;
    if (length > 0) this.show((this.#at + by + (this.#at < 0 && by < 0 ? 1 : 0) + length) % length);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #say(open: OpenCheck | null): void {
    // What was looked at stays looked at where it is still found; else the next one is the one behind it.
    const looked = this.#open?.findings[this.#at];
    const still = looked
      ? (open?.findings.findIndex((one) => one.rule === looked.rule && one.at === looked.at) ?? -1)
      : -1;
    this.#at = still >= 0 ? still : Math.min(this.#at, open?.findings.length ?? 0) - (looked ? 1 : 0);
    if (open === null) this.#at = -1;
    this.#open = open;
    if (open === null) this.#last = null;
    this.#tell();
  }

  /** Other years and editions; the same objects as long as none of them has changed. */
  async #othersOf(id: string): Promise<readonly Project[]> {
    const { store } = this.#session.services;
    const records = store.list();
    const record = records.find((one) => one.id === id);
    const near = record ? nearOthersOf(record, records) : [];
    const key = near.map((one) => `${one.id} ${one.updatedAt}`).join('\n');
    if (key === this.#others.key) return this.#others.projects;
    const projects: Project[] = [];
    for (const one of near) {
      const loaded = await store.load(one.id);
      if (loaded.ok) projects.push(loaded.value);
    }
    this.#others = { key, projects };
    return projects;
  }

  async #check(): Promise<void> {
    const { openId, project } = this.#session.getState();
    if (openId === null || project === null) return;
    // Saving goes before checking, too.
    if (this.#session.isPending()) return this.#plan();
    const others = await this.#othersOf(openId);
    const now = this.#session.getState();
    // Edited or left while the other years were read: what came meanwhile has planned a check of its own.
    if (now.openId !== openId || now.project !== project) return;
    const subject: Subject = { project, others, office: this.#session.services.store.office() };
    const last = this.#last?.id === openId ? this.#last : null;
    if (last && last.subject.project === project && last.subject.others === others) {
      if (last.subject.office === subject.office) return;
    }
    const checked = last ? recheck(last.checked, last.subject, subject) : check(subject);
    this.#last = { id: openId, subject, checked };
    const { findings, unchecked } = checked;
    this.#say({ project, findings: gravestFirst(findings), unchecked, parts: partsOf(project) });
  }
}
