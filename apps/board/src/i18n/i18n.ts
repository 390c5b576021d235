import { createI18n, useI18n } from 'vue-i18n';
import { en } from './en';
import { enRefusals } from './en-refusals';
import { termsOf, type TermGroup } from './glossary';
import { zhCn } from './zh-cn';

export const LOCALES = ['zh-CN', 'en'] as const;
export type LocaleWord = (typeof LOCALES)[number];

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': { ...zhCn, term: termsOf(0) }, en: { ...en, refusal: enRefusals, term: termsOf(1) } },
});

/** Words of the field by group; a word the glossary does not know (a pack's own deliverable, say) is shown as it came. */
export function useTerms() {
  const composer = useI18n();
  const t = composer.t.bind(composer);
  const te = (key: string): boolean => composer.te(key);
  const term = (group: TermGroup, word: string): string => {
    const key = `term.${group}.${word}`;
    return te(key) ? t(key) : word;
  };
  return { t, te, term };
}
