import { ElMessageBox } from 'element-plus';
import { useTerms } from '../i18n/i18n';

/** Asks before something is done; the button that does it bears the words of the action. */
export function useAsking(): (question: string, action: string) => Promise<boolean> {
  const { t } = useTerms();
  return (question, action) =>
    ElMessageBox.confirm(question, action, { confirmButtonText: action, cancelButtonText: t('common.cancel') }).then(
      () => true,
      () => false,
    );
}
