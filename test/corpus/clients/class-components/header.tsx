import { Component } from 'react';
import { FlagsContext, ThemeContext } from './flags-context';

export class Header extends Component {
  static contextType = FlagsContext;
  declare context: React.ContextType<typeof FlagsContext>;

  render() {
    return this.context?.isOn('sticky-header') ? <header className="sticky" /> : <header />;
//                            ^^^^^^^^^^^^^^^ evaluation sticky-header
  }
}

export class Footer extends Component {
  static contextType = ThemeContext;

  render() {
    return this.context.isOn('wide-footer') ? <footer /> : null;
//                           ^^^^^^^^^^^^^ nothing
  }
}

export const Menu = () => (
  <FlagsContext.Consumer>
    {(flags) => (flags?.isOn('mega-menu') ? <nav className="mega" /> : <nav />)}
//                           ^^^^^^^^^^^ evaluation mega-menu
  </FlagsContext.Consumer>
);
