import type { CurrentSessionView, UserView } from '@huiying/contract';
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
  /** Somebody else has seen the password: nothing is shown until the person has set another one. */
  const mustChangePassword = ref(false);
  /** Kept while it has to be changed, so that it is not to be typed twice. */
  const typedPassword = shallowRef<string | null>(null);

  function enter(session: CurrentSessionView, typed: string | null = null): void {
    user.value = session.user;
    mustChangePassword.value = session.mustChangePassword;
    typedPassword.value = session.mustChangePassword ? typed : null;
  }

  /** Asks the server once who is signed in; the page itself holds no token. */
  async function restore(): Promise<void> {
    if (isRestored.value) return;
    try {
      enter(await requests.session());
      isRestored.value = true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      isRestored.value = error.isUnauthorised;
    }
  }

  async function signIn(username: string, password: string): Promise<void> {
    enter(await requests.signIn(username, password), password);
    isRestored.value = true;
    isExpired.value = false;
  }

  /** Somebody may have signed in on another page of this browser meanwhile: then so are they here. */
  async function signInAsElsewhere(): Promise<void> {
    if (!isExpired.value) return;
    const found = await requests.session().catch(() => null);
    if (found === null || !isExpired.value) return;
    enter(found);
    isExpired.value = false;
  }

  function forget(): void {
    user.value = null;
    isExpired.value = false;
    mustChangePassword.value = false;
    typedPassword.value = null;
  }

  async function changePassword(current: string, next: string): Promise<void> {
    await requests.changePassword(current, next);
    mustChangePassword.value = false;
    typedPassword.value = null;
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
    mustChangePassword,
    typedPassword,
    changePassword,
    restore,
    signIn,
    signInAsElsewhere,
    signOut,
    forget,
    expire,
    may: (permission: Permission) => may(user.value?.role, permission),
  };
});
