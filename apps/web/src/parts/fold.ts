/** Words without case and accents, as one types them in a hurry: "Đông Triều" is "dong trieu". */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();
