export const Header = ({ stickyHeader }: { stickyHeader: boolean }) => <header className={stickyHeader ? 'sticky' : ''} />;
//                       ^^^^^^^^^^^^ nothing
