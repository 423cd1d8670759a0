/**
 * What is derived from a part of a record, for the rules that ask for it one after the other: kept for the last key only,
 * so that a run over thousands of records holds none of them.
 */
export function forLast<K, V>(derive: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: derive(key) };
    return last.value;
  };
}
