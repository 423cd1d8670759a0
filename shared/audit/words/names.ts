/** Two names of lines are one where they differ in white space, middle dots, and passing tags alone. */
export function sameNameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\((?:신규|성립전|목변경|계속|증액|감액)\)/g, '')
    .replace(/[\s·ㆍ․∙・⋅]/g, '');
}
