import { IfOn } from './IfOn';

export const Footer = () => (
  <footer>
    <IfOn name="footer-newsletter">
    //         ^^^^^^^^^^^^^^^^^^^ evaluation footer-newsletter
      <Newsletter />
    </IfOn>
  </footer>
);
