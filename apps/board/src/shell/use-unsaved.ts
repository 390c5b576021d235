import { ElMessageBox } from 'element-plus';
import { onBeforeUnmount, onMounted } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { useTerms } from '../i18n/i18n';
import { useSession } from '../session/session.store';

/** Asks before a page is left on which somebody has written what was not sent: by a link, the way back, or a closed tab. */
export function useUnsaved(isDirty: () => boolean): void {
  const session = useSession();
  const { t } = useTerms();
  const writer = session.user?.id;
  /** What somebody else left behind is let go. */
  let isLetGo = false;
  const isKept = (): boolean => !isLetGo && session.user?.id === writer && isDirty();

  const warn = (event: BeforeUnloadEvent): void => {
    if (isKept()) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', warn));
  onBeforeUnmount(() => removeEventListener('beforeunload', warn));

  onBeforeRouteLeave(async () => {
    if (!isKept()) return true;
    const asked = ElMessageBox.confirm(t('unsaved.ask'), {
      confirmButtonText: t('unsaved.leave'),
      cancelButtonText: t('unsaved.stay'),
      autofocus: false,
    });
    isLetGo = await asked.then(
      () => true,
      () => false,
    );
    return isLetGo;
  });
}
