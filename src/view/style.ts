/** How the page looks. A constructed style sheet: no inline style, so that a strict Content-Security-Policy allows it. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --faint: #5c5c66; --line: #d9d9e0; --accent: #a33b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17171a; --faint: #a5a5b0; --line: #35353c; --accent: #ff9d5c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
html { background: var(--paper); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
header img { max-width: 6rem; max-height: 6rem; float: inline-end; margin-inline-start: 1rem; border-radius: .5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h1 a, h2 a { color: inherit; }
header p { margin: 0; color: var(--faint); }
details { clear: both; margin: 1.5rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; border-inline-start: .35rem solid var(--accent); }
summary { cursor: pointer; }
details p { margin: .75rem 0 0; }
label { display: block; font-size: .875rem; color: var(--faint); }
input { font: inherit; width: min(100%, 24rem); padding: .35rem .5rem; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .25rem; }
button { font: inherit; padding: .35rem .75rem; margin: 0 .5rem; color: var(--paper); background: var(--accent); border: 0; border-radius: .25rem; cursor: pointer; }
article { padding: 1.25rem 0; border-top: 1px solid var(--line); }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
article p { margin: .4rem 0 0; }
.credits { color: var(--faint); font-size: .9rem; }
audio, video { display: block; width: 100%; margin-bottom: .25rem; }
.enclosure a { font-size: .9rem; }
`;
