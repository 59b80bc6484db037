import React from 'react';
import { UnleashClient } from 'unleash-proxy-client';

export class Legacy extends React.Component {
  unleash = new UnleashClient({ url: '/proxy', clientKey: 'k', appName: 'legacy' });

  onClick = () => {
    if (this.unleash.isEnabled('legacy-save-draft')) this.saveDraft();
    //                         ^^^^^^^^^^^^^^^^^^^ evaluation legacy-save-draft
  };

  render() {
    const { unleash } = this;
    return unleash.isEnabled('legacy-toolbar') ? <Toolbar onClick={this.onClick} /> : null;
    //                       ^^^^^^^^^^^^^^^^ evaluation legacy-toolbar
  }
}
