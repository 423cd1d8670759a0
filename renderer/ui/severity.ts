/** How grave things look everywhere: a shape and a word beside the colour. */
export const severityLook = {
  error: { mark: '✕', word: '오류' },
  warning: { mark: '▲', word: '확인' },
  info: { mark: '●', word: '안내' },
} as const;
