import { createRequire } from 'node:module';

const fontOf = (style: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`);

export const [REGULAR, BOLD] = ['400Regular', '600SemiBold'] as const;
export const [INK, LINE, SHADE] = ['#1c2333', '#c9ccd3', '#f0eee8'] as const;

/** The letters come along with the pages, so that they look the same everywhere. */
export const withLetters = (document: PDFKit.PDFDocument): PDFKit.PDFDocument =>
  document.registerFont(REGULAR, fontOf(REGULAR)).registerFont(BOLD, fontOf(BOLD));
