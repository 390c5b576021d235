import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import BoardPage from './board/board-page.vue';
import { useSession } from './session/session.store';
import { lostPage, NO_CONNECTION } from './shell/lost-page';
import { isAnswering } from './shell/newer-release';
import type { Permission } from './session/permissions';

declare module 'vue-router' {
  interface RouteMeta {
    /** Without header and sign-in. */
    open?: boolean;
    needs?: Permission;
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'board', component: BoardPage },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./session/sign-in-page.vue'),
    meta: { open: true },
  },
  { path: '/cases', name: 'cases', component: () => import('./cases/case-list-page.vue') },
  {
    path: '/cases/new',
    name: 'new-case',
    component: () => import('./cases/new-case-page.vue'),
    meta: { needs: 'act' },
  },
  { path: '/cases/:id', name: 'case', component: () => import('./cases/case-page.vue'), props: true },
  {
    path: '/pushes',
    name: 'pushes',
    component: () => import('./pushes/pushes-page.vue'),
    meta: { needs: 'acknowledge' },
  },
  { path: '/inbox', name: 'inbox', component: () => import('./inbox/inbox-page.vue'), meta: { needs: 'read-inbox' } },
  {
    path: '/suggestions',
    name: 'suggestions',
    component: () => import('./merging/suggestions-page.vue'),
  },
  { path: '/hot', name: 'hot', component: () => import('./merging/hot-page.vue') },
  {
    path: '/sources',
    name: 'sources',
    component: () => import('./sources/sources-page.vue'),
    meta: { needs: 'configure' },
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('./people/people-page.vue'),
    meta: { needs: 'act' },
  },
  { path: '/password', name: 'password', component: () => import('./session/own-password-page.vue') },
  { path: '/roster', name: 'roster', component: () => import('./roster/roster-page.vue') },
  { path: '/history', name: 'history', component: () => import('./history/history-page.vue') },
  {
    path: '/hotline/new',
    name: 'hotline',
    component: () => import('./hotline/hotline-page.vue'),
    meta: { needs: 'take-in' },
  },
  { path: '/:rest(.*)*', redirect: { name: 'board' } },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  const session = useSession();
  await session.restore();
  if (!session.user) return { name: 'sign-in', query: { to: to.fullPath } };
  if (to.meta.needs && !session.may(to.meta.needs))
    return { name: session.user.role === 'intake' ? 'hotline' : 'board' };
  if (session.user.role === 'intake' && to.name !== 'hotline') return { name: 'hotline' };
  return true;
});

/** A part that could not be fetched once is not fetched again by a page that is open: only loading it anew helps. */
router.onError(async (_error, to, from) => {
  const isFirst = from.matched.length === 0;
  if (!isFirst && (await isAnswering())) return location.assign(to.fullPath);
  lostPage.value = NO_CONNECTION;
});
router.afterEach((_to, _from, failure) => {
  if (!failure) lostPage.value = null;
});
