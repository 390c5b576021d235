import { defineStore } from 'pinia';
import { computed, ref, watch, watchEffect, type Ref } from 'vue';
import { i18n, LOCALES, type LocaleWord } from '../i18n/i18n';

/** Storage may be refused (private mode); the choice then lasts as long as the page. */
function remembered<T extends string>(key: string, words: readonly T[], first: T): Ref<T> {
  const name = `huiying.${key}`;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(name);
  } catch {
    stored = null;
  }
  const choice = ref(words.find((word) => word === stored) ?? first) as Ref<T>;
  watch(choice, (word) => {
    try {
      localStorage.setItem(name, word);
    } catch {
      return;
    }
  });
  return choice;
}

const ON_OFF = ['off', 'on'] as const;

/** What this screen remembers: language, light or dark, wall or desk, sound. */
export const usePreferences = defineStore('preferences', () => {
  const locale = remembered<LocaleWord>('locale', LOCALES, 'zh-CN');
  const theme = remembered('theme', ['light', 'dark'] as const, 'light');
  const wall = remembered('wall', ON_OFF, 'off');
  const sound = remembered('sound', ON_OFF, 'off');

  const isDark = computed(() => wall.value === 'on' || theme.value === 'dark');

  watchEffect(() => {
    i18n.global.locale.value = locale.value;
    document.documentElement.lang = locale.value;
  });
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', isDark.value);
    document.documentElement.classList.toggle('wall', wall.value === 'on');
  });

  return { locale, theme, wall, sound, isDark };
});
