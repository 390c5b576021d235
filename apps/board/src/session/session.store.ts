import type { UserView } from '@huiying/contract';
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { ProblemError } from '../api/client';
import { requests } from '../api/requests';
import { may, type Permission } from './permissions';

export const useSession = defineStore('session', () => {
  const user = shallowRef<UserView | null>(null);
  const isRestored = ref(false);

  /** Asks the server once who is signed in; the page itself holds no token. */
  async function restore(): Promise<void> {
    if (isRestored.value) return;
    try {
      user.value = (await requests.session()).user;
      isRestored.value = true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      isRestored.value = error.isUnauthorised;
    }
  }

  async function signIn(username: string, password: string): Promise<void> {
    user.value = (await requests.signIn(username, password)).user;
    isRestored.value = true;
  }

  async function signOut(): Promise<void> {
    await requests.signOut();
    user.value = null;
  }

  const forget = (): void => {
    user.value = null;
  };

  return { user, restore, signIn, signOut, forget, may: (permission: Permission) => may(user.value?.role, permission) };
});
