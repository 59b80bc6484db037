/** The one style sheet of the page; the content policy allows exactly this text. */
export const style = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--dim:#59636e;--line:#d9dee3;--soft:#f5f7f9;--accent:#0a58b5;--bar:#4f86c6;--bad:#b3261e;--warn:#8a5300;--ok:#1a6b3c}
@media (prefers-color-scheme:dark){:root{--bg:#101317;--fg:#e4e8ec;--dim:#9ba5b0;--line:#2b323a;--soft:#181d22;--accent:#7db4ff;--bar:#4a7ab5;--bad:#ff8f85;--warn:#f0b455;--ok:#6fcf97}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
.page{max-width:82rem;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{font-size:1.6rem;font-weight:650;letter-spacing:-.015em;line-height:1.2;margin:0}
h2{font-size:1.1rem;font-weight:650;margin:2.75rem 0 .6rem;scroll-margin-top:1rem}
p{margin:.35rem 0 .8rem;max-width:72ch}
.dim,caption,dt,.tiles dt,figcaption{color:var(--dim)}
header p{margin:.25rem 0 0;color:var(--dim)}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
code,.key{font:.875em/1.45 ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.bad{color:var(--bad);font-weight:600}
.warn{color:var(--warn);font-weight:600}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.25rem .5rem;z-index:3}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.25rem,1fr));margin:1.5rem 0 0;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.8rem 1rem;box-shadow:1px 0 var(--line),0 1px var(--line)}
.tiles dt{font-size:.8125rem;line-height:1.3}
.tiles dd{margin:0 0 .1rem;font-size:1.6rem;font-weight:600;line-height:1.2;letter-spacing:-.02em}
.tiles a{color:inherit;text-decoration-color:var(--line)}
.charts{display:flex;flex-wrap:wrap;gap:1.5rem 3.5rem;margin-top:1.75rem}
figure{margin:0;min-width:0}
figcaption{font-size:.8125rem;margin-bottom:.4rem}
svg{display:block;max-width:100%;height:auto}
svg text{fill:var(--fg);font-size:13px}
svg rect{fill:var(--bar)}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:0 0 .8rem}
form[hidden]{display:none}
label{display:flex;flex-direction:column;font-size:.8125rem;color:var(--dim)}
input,select,form button{font:inherit;font-size:.9375rem;color:var(--fg);background:var(--bg);border:1px solid var(--dim);border-radius:5px;padding:.3rem .5rem;min-height:2.2rem;max-width:100%}
input{width:17rem}
select{max-width:15rem}
output{font-size:.875rem;color:var(--dim);padding:.45rem 0}
table{width:100%;border-collapse:separate;border-spacing:0;font-size:.875rem}
caption{text-align:left;padding:0 0 .5rem;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .75rem;border-bottom:1px solid var(--line);font-weight:400}
th:first-child,td:first-child{padding-left:.5rem}
thead th{position:sticky;top:0;z-index:1;background:var(--soft);color:var(--dim);font-weight:600;font-size:.8125rem;white-space:nowrap;border-top:1px solid var(--line)}
thead button{all:unset;cursor:pointer;position:relative}
thead button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
thead button::after{position:absolute;left:100%;padding-left:.15em}
[aria-sort=ascending] button::after{content:"\\2191"}
[aria-sort=descending] button::after{content:"\\2193"}
.n{text-align:right;white-space:nowrap}
.nw,.flags td{white-space:nowrap}
.flags .d td{white-space:normal}
.flags tr:first-child>td:nth-child(2){white-space:normal;overflow-wrap:anywhere;min-width:12rem}
.flags th[scope=row]{min-width:15rem}
.flags summary{font-size:.8125rem;line-height:1.62}
tbody tr:hover{background:var(--soft)}
tbody:target>tr:first-child,tbody:target>tr:first-child>th{background:var(--soft)}
tbody:target>tr:first-child{box-shadow:inset 3px 0 var(--accent)}
tbody{scroll-margin-top:3rem}
summary{cursor:pointer}
summary::marker{color:var(--dim)}
.d{display:none}
tbody:has(details[open])>.d{display:table-row}
@supports not selector(:has(*)){.d{display:table-row}}
.d>td{padding:.2rem 1rem 1.1rem 1.6rem;background:var(--soft)}
.d p{margin:.35rem 0 .5rem}
.f{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.25rem 1.25rem;margin:0}
.f dt{font-size:.8125rem;padding-top:.05rem}
.f dd{margin:0;min-width:0}
.f ul{margin:0;padding:0;list-style:none}
.sub{display:block;color:var(--dim);font-size:.8125rem}
.none{color:var(--dim)}
footer{margin-top:3.5rem;padding-top:.9rem;border-top:1px solid var(--line);color:var(--dim);font-size:.8125rem}
@media screen and (max-width:62rem){.scroll{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:6px}.scroll caption{padding:.5rem;max-width:calc(100vw - 4rem)}.flags th[scope=row],.flags thead th:first-child{position:sticky;left:0;background:var(--bg);min-width:9.5rem;max-width:46vw}.flags thead th:first-child{z-index:2;background:var(--soft)}.d>td{padding-left:.75rem}.f{width:min(42rem,calc(100vw - 4.5rem));position:sticky;left:.75rem}.d p{width:min(42rem,calc(100vw - 4.5rem));position:sticky;left:.75rem}}
@media screen and (max-width:34rem){.page{padding:1.25rem .9rem 3rem}.tiles{grid-template-columns:1fr 1fr}.f{grid-template-columns:minmax(0,1fr)}.f dd{margin-bottom:.35rem}label,input,select{width:100%;max-width:none}}
@media print{:root{--bg:#fff;--fg:#000;--dim:#444;--line:#bbb;--soft:#fff;--accent:#000;--bar:#888;--bad:#900;--warn:#630}body{font-size:10pt}.page{max-width:none;padding:0}form,.skip{display:none}.scroll{overflow:visible;max-height:none;border:0}thead th,.flags th[scope=row]{position:static}tr,figure,.tiles{break-inside:avoid}h2{break-after:avoid}a{text-decoration:none}table,thead th,.f dt{font-size:8pt}th,td{padding:.25rem .4rem}.flags tr:first-child>td:nth-child(n),.flags th[scope=row]{min-width:0;white-space:normal}.flags summary{font-size:7.5pt}}
`;
