export * from 'side-menu';
//            ^^^^^^^^^^^ nothing
import menu from 'side-menu';
//               ^^^^^^^^^^^ nothing
export const lazy = () => import('./side-menu/index');
export default menu;
