import { useFlag } from '@unleash/proxy-client-react';
import styles from './panel.module.css';

export const Panel = () =>
  useFlag('wide-panel') ? (
  //      ^^^^^^^^^^^^ evaluation wide-panel
    <div className="wide-panel--open panel" id="wide-panel-root" data-testid={`wide-panel-${1}`}>
    //             ^^^^^^^^^^^^^^^^^^^^^^^^ nothing
    //                                         ^^^^^^^^^^^^^^^^^ nothing
    //                                                                         ^^^^^^^^^^ nothing
      <span className={styles['wide-panel-title']} />
      //                       ^^^^^^^^^^^^^^^^ nothing
      <style>{`.wide-panel { width: 80% }`}</style>
    </div>
  ) : null;
