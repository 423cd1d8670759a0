import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/audit/finding.ts';
import { wordRules } from '#shared/audit/word-rules.ts';
import { costingLines } from '#shared/audit/words/costing-lines.ts';
import { proseOf } from '#shared/audit/words/prose.ts';
import { readText } from '#shared/formats/text/read-text.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { sourceFiles } from '../../architecture/source-files.ts';
import { existingFile } from '../../helpers/shared-files.ts';

const seed = existingFile('seed/seoul-2024-manufacturing-hub.txt');

describe.skipIf(seed === null)('the real document (skipped where the seed folder is absent)', () => {
  const [read] = seed === null ? [] : unwrap(readText(new TextDecoder().decode(seed)));
  const outcomes = new Map<string, readonly Finding[] | string>();
  if (read) {
    for (const rule of wordRules) {
      const outcome = rule.check({ project: upgradeProject(read), others: [], office: defaultOffice });
      outcomes.set(rule.id, 'needs' in outcome ? outcome.needs : outcome);
    }
  }
  const found = (id: string): readonly Finding[] => {
    const outcome = outcomes.get(id);
    return typeof outcome === 'object' ? outcome : [];
  };
  const at = (id: string) => found(id).map((finding) => finding.at);

  test('these rules find something, these look and find nothing, these cannot look', () => {
    const ids = (is: (outcome: readonly Finding[] | string) => boolean) =>
      [...outcomes].filter(([, outcome]) => is(outcome)).map(([id]) => id);
    expect(ids((outcome) => typeof outcome === 'object' && outcome.length > 0)).toEqual(
      'B12 B13 B14 B16 B18 P02 P03 T01 T02 T03 T04 T09 T11'.split(' '),
    );
    expect(ids((outcome) => typeof outcome === 'object' && outcome.length === 0)).toEqual(
      'B20 T05 T06 T07 T08 T12'.split(' '),
    );
    expect(ids((outcome) => typeof outcome === 'string')).toEqual('B17 B19 B21 T10'.split(' '));
  });

  test('none is an error, and information is P03, T04, T09 and T11 alone', () => {
    const of = (severity: string) =>
      [...outcomes.keys()].filter((id) => found(id).some((finding) => finding.severity === severity));
    expect(of('error')).toEqual([]);
    expect(of('info')).toEqual(['P03', 'T04', 'T09', 'T11']);
  });

  test('no name of the document stands in a rule or a grammar', () => {
    const people = (read?.contacts ?? []).flatMap(({ bureau, department, manager, teamLead, officer }) => [
      ...[bureau, department],
      ...[manager, teamLead, officer].flatMap(({ name, phone }) => [name, phone]),
    ]);
    const labels = costingLines(read as Project).map(({ item }) => item.label);
    const texts = proseOf(read as Project).flatMap(({ text }) => text.match(/[가-힣]{6,}/g) ?? []);
    const named = [read?.title ?? '', ...people, ...labels.filter((label) => label.length >= 6), ...texts];
    const sources = sourceFiles('shared/audit').map(({ source }) => source);
    expect(sources.length).toBeGreaterThan(40);
    expect(named.filter((name) => name !== '' && sources.some((source) => source.includes(name)))).toEqual([]);
  });

  test('audit/B12: one number without a unit', () => {
    expect(at('B12')).toEqual(['costing[1].items[0].children[4].expression']);
    expect(found('B12')[0]?.message).toContain('984,000,000에');
    expect(found('B12')[0]?.mend?.value).toBe('984,000,000원');
  });

  test('audit/B13: 12 of 12 leaves, the whole amount', () => {
    expect(found('B13')).toHaveLength(1);
    expect(found('B13')[0]?.message).toContain('12줄 가운데 12줄, 금액으로 100%');
    expect(found('B13')[0]?.evidence).toHaveLength(12);
  });

  test('audit/B14: 2 % of what it was taken of', () => {
    expect(at('B14')).toEqual(['costing[1].items[0].children[0].expression']);
    expect(found('B14')[0]?.mend?.value).toBe('(2,616,580,000원+984,000,000원)×2%');
  });

  test('audit/B16: a 자본 line under 경상, and the 자본 통계목 at 0', () => {
    expect(at('B16')).toEqual(['costing[1].items[0].children[4].children[1].label']);
    expect(found('B16')[0]?.evidence).toEqual(['summary.lines[2].current.amount']);
  });

  test('audit/B18: one line new, one gone', () => {
    expect(at('B18')).toEqual(['summary.lines[0].change.amount', 'summary.lines[2].change.amount']);
  });

  test('audit/P02, audit/P03: 1,382 more than the 통계목 hold; settling goes on into the next year', () => {
    const [more] = found('P02');
    expect([more?.actual, more?.expected]).toEqual([4_535_424_000, 4_534_042_000]);
    expect(more?.message).toContain('1,382천원 많습니다');
    expect(more?.message).toContain('‘공공운영비’ 금액과 같으니');
    expect(at('P03')).toEqual(['schedule.rows[3].period']);
  });

  test('audit/T01: the other name stands in five places', () => {
    expect(at('T01')).toEqual(['title']);
    expect(found('T01')[0]?.evidence).toHaveLength(5);
  });

  test('audit/T02, audit/T03: one date against two others', () => {
    expect(at('T02')).toEqual(['achievements[1].items[0]']);
    expect(found('T02')[0]?.evidence).toEqual(['description.history[9]']);
    expect(found('T02')[0]?.message).toMatch(/'23\.4\).*'21\.12월\)/);
    expect(at('T03')).toEqual(['achievements[1].items[0]']);
  });

  test('audit/T04: one thing twice, one date without its dot', () => {
    expect(at('T04')).toEqual(['description.history[7]', 'description.history[9]']);
    expect(found('T04')[1]?.mend?.value).toMatch(/'23\.4\.$/);
  });

  test('audit/T09: three laws without 「」', () => {
    expect(at('T09')).toEqual([0, 1, 2].map((line) => `description.legalBasis[${line}]`));
    for (const { mend } of found('T09')) expect(mend?.value).toMatch(/^- 「.+(?:법|조례)」 제1\d조\(/);
  });

  test('audit/T11: the rows of two officers', () => {
    expect(at('T11')).toEqual(['contacts[0]', 'contacts[1]']);
    expect(found('T11').every(({ evidence }) => evidence?.length === 6)).toBe(true);
  });
});
