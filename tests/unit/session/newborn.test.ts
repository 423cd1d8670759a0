import { describe, expect, test } from 'vitest';
import { defaultOffice, type Office } from '#shared/records/office/office.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { newborn } from '../../../renderer/session/newborn.ts';
import type { Session } from '../../../renderer/session/session.ts';

/** A session whose store gives ids in order and has this office. */
function sessionWith(office: Office): Session {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return { services: { store: { newId, office: () => office } } } as unknown as Session;
}

const office: Office = { ...defaultOffice, rounding: { costing: '절사', rate: '절사' } };

const nobody = { name: '', phone: '' };
const contact = { bureau: '', department: '가', manager: nobody, teamLead: nobody, officer: nobody };

const withContacts = (project: Project): Project => ({
  ...project,
  contacts: [{ ...contact, id: 'kept' }, contact],
});

describe('a project that enters the store for the first time', () => {
  test('takes the office’s rule, whatever the program’s own default is', () => {
    expect(newborn(sessionWith(office), emptyProject('가', 2026)).rounding).toEqual(office.rounding);
    expect(newborn(sessionWith(defaultOffice), emptyProject('가', 2026)).rounding).toEqual(defaultOffice.rounding);
  });

  test('keeps the rule that it brings, also one half of it', () => {
    const own = { costing: '올림', rate: '반올림' } as const;
    const brought = { ...emptyProject('가', 2026), rounding: own };
    expect(newborn(sessionWith(office), brought).rounding).toEqual(own);
    const half = { ...brought, rounding: { costing: '올림' } as unknown as NonNullable<Project['rounding']> };
    expect(newborn(sessionWith(office), half).rounding).toEqual({ costing: '올림', rate: '절사' });
  });

  test('gets a series and a name for every line that has none, and keeps those that are there', () => {
    const born = newborn(sessionWith(office), withContacts(emptyProject('가', 2026)));
    const ids = born.contacts.map(({ id }) => id);
    expect(ids[0]).toBe('kept');
    expect(ids[1]).toMatch(/^id-\d+$/);
    expect(born.series).toMatch(/^id-\d+$/);
    expect(new Set([...ids, born.series]).size).toBe(3);
    const again = newborn(sessionWith(office), born);
    expect(again).toEqual(born);
  });
});
