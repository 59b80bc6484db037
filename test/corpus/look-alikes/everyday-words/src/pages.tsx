export const Pages = () => (
  <nav>
    <a href="/profile">profile</a>
    <a href="/surveys">surveys</a>
  </nav>
);
