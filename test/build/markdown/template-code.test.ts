/** Template code in texts: what shows something stays, pairs are taken off, the rest is left out and told. */

import { expect, test } from "vitest";
import { rulesFor, withoutTemplateCode } from "../../../src/build/markdown/template-code.ts";

const facts = { base: "/base", title: "The title" };
const of = (preset: string, text: string) => withoutTemplateCode(text, rulesFor(preset, preset === "mdx"), facts);

const shown: [preset: string, text: string, expected: string][] = [
  [
    "hugo",
    "{{< youtube w7Ft2ymGmfc >}}",
    "[https://www.youtube.com/watch?v=w7Ft2ymGmfc](https://www.youtube.com/watch?v=w7Ft2ymGmfc)",
  ],
  [
    "hugo",
    '{{< youtube id="a-b" autoplay="true" >}}',
    "[https://www.youtube.com/watch?v=a-b](https://www.youtube.com/watch?v=a-b)",
  ],
  [
    "hugo",
    '{{< figure src="a.jpg" title="A & B" >}}',
    '<figure><img src="a.jpg" alt="A &amp; B"><figcaption>A &amp; B</figcaption></figure>',
  ],
  ["hugo", "{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```"],
  ["hugo", "{{</* youtube x */>}}", "{{< youtube x >}}"],
  ["jekyll", "{% highlight ruby %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```"],
  ["jekyll", "{% raw %}{{ x }}{% endraw %}", ""],
  ["jekyll", "![x]({{ site.baseurl }}/a.png) [y]({{ '/b' | relative_url }})", "![x](/base/a.png) [y](/base/b)"],
  ["jekyll", "# {{ page.title }}", "# The title"],
  ["hexo", "{% codeblock lang:js %}\nx\n{% endcodeblock %}", "```lang\nx\n```"],
  ["hexo", "{% blockquote A %}\nSaid\n{% endblockquote %}", "> Said"],
  ["hexo", "{% asset_img a.png %}", "![](a.png)"],
  ["zola", '{{ youtube(id="x1") }}', "[https://www.youtube.com/watch?v=x1](https://www.youtube.com/watch?v=x1)"],
  ["mdx", "import X from './x';\n\n# A {/* note */}\n", "\n# A \n"],
  ["docusaurus", ":::note[Mind]\nText\n:::\n", "**Mind**\n\nText\n\n"],
  ["vitepress", "<script setup>\nlet a\n</script>\nText", "Text"],
  ["mkdocs", '!!! note "Mind"\n    Text\n', "**Mind**\n\nText\n\n"],
  ["pelican", "![x]({static}/images/a.png)", "![x](/base/images/a.png)"],
  ["hugo", "`{{< x >}}` and\n```\n{{< y >}}\n```", "`{{< x >}}` and\n```\n{{< y >}}\n```"],
];

test.each(shown.filter(([, , expected]) => expected !== ""))("%s: %s", (preset, text, expected) => {
  expect(of(preset, text)).toEqual({ body: expected, dropped: [] });
});

const dropped: [preset: string, text: string, expected: string, line: number][] = [
  ["hugo", "One\n\n{{< gallery a >}}two{{< /gallery >}}", "One\n\ntwo", 3],
  ["jekyll", "a\n{% include x.html b=c %}", "a\n", 2],
  ["eleventy", "{{ collections.all | x }}", "", 1],
  ["mdx", "Text\n\n<Chart of={x} />\n", "Text\n\n\n", 3],
  ["vitepress", "{{ 1 + 1 }}", "", 1],
  ["zola", "{% x() %}in{% end %}", "in", 1],
];

test.each(dropped)("%s: %s is told with its line", (preset, text, expected, line) => {
  const { body, dropped: told } = of(preset, text);
  expect({ body, lines: told.map((one) => one.line) }).toEqual({ body: expected, lines: [line] });
});
