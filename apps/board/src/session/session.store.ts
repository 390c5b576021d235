import type { UserView } from '@huiying/contract';
import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { ProblemError } from '../api/client';
import { requests } from '../api/requests';
import { may, type Permission } from './permissions';

export const useSession = defineStore('session', () => {
  const user = shallowRef<UserView | null>(null);
  const isRestored = ref(false);
  /** The server knows the session no more; who was signed in, and what they were writing, is kept until they sign in again. */
  const isExpired = ref(false);

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
    isExpired.value = false;
  }

  /** Somebody may have signed in on another page of this browser meanwhile: then so are they here. */
  async function signInAsElsewhere(): Promise<void> {
    if (!isExpired.value) return;
    const found = await requests.session().catch(() => null);
    if (found === null || !isExpired.value) return;
    user.value = found.user;
    isExpired.value = false;
  }

  function forget(): void {
    user.value = null;
    isExpired.value = false;
  }

  async function signOut(): Promise<void> {
    try {
      await requests.signOut();
    } catch (error) {
      if (!(error instanceof ProblemError && error.isUnauthorised)) throw error;
    }
    forget();
  }

  /** Done when the same person has signed in again; whatever was asked for can then be asked for once more. */
  function expire(): Promise<boolean> {
    const id = user.value?.id;
    if (id === undefined) return Promise.resolve(false);
    isExpired.value = true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const stop = watch(isExpired, () => {
      stop();
      resolve(user.value?.id === id);
    });
    return promise;
  }

  return {
    user,
    isExpired,
    restore,
    signIn,
    signInAsElsewhere,
    signOut,
    forget,
    expire,
    may: (permission: Permission) => may(user.value?.role, permission),
  };
});
