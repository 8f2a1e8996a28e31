//! Groups of tabs.

use crate::markdown::extension::tab::TabAddress;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::markdown::write::{Writer, push_attribute};

impl Writer<'_, '_> {
    pub(super) fn tabs(&mut self, id: NodeId, out: &mut String) {
        let document = self.document;
        let tree = &document.tree;
        self.state.tab_groups += 1;
        let group = self.state.tab_groups;
        let tabs: Vec<(NodeId, TabAddress<'_>)> = tree
            .children(id)
            .filter_map(|tab| match tree.kind(tab) {
                NodeKind::Tab(link) => Some((tab, TabAddress::parse(&document.links[link.0 as usize].destination)?)),
                _ => None,
            })
            .collect();
        let addresses: Vec<TabAddress<'_>> = tabs.iter().map(|(_, address)| *address).collect();
        let shown = self.state.tab_choices.enter(&addresses);
        let panels: Vec<String> = addresses.iter().map(|tab| self.free_panel(&panel_id(group, tab))).collect();
        out.push_str(&format!("<div class=\"tabGroup\" id=\"tabgroup_{group}\">\n<ul role=\"tablist\">\n"));
        for (at, (tab, address)) in tabs.iter().enumerate() {
            out.push_str("<li role=\"presentation\"");
            out.push_str(if shown.visible[at] { ">\n<a" } else { " hidden=\"hidden\">\n<a" });
            push_attribute(out, "href", &format!("#{}", panels[at]));
            push_attribute(out, "role", "tab");
            push_attribute(out, "aria-controls", &panels[at]);
            push_tab_data(out, address);
            out.push_str(if at == shown.active {
                " tabindex=\"0\" aria-selected=\"true\">"
            } else {
                " tabindex=\"-1\" aria-selected=\"false\">"
            });
            if let Some(title) = tree.children(*tab).next() {
                self.within(title, out);
            }
            out.push_str("</a>\n</li>\n");
        }
        out.push_str("</ul>\n");
        for (at, (tab, address)) in tabs.iter().enumerate() {
            out.push_str("<section");
            push_attribute(out, "id", &panels[at]);
            push_attribute(out, "role", "tabpanel");
            push_tab_data(out, address);
            // Without scripts there is no list of tabs, and the panel says its own name.
            let mut title = String::new();
            tree.children(*tab).take(1).for_each(|link| tree.push_plain_text(link, self.text, &mut title));
            push_attribute(out, "aria-label", &title);
            // The theme shows it all the same where no script runs.
            out.push_str(if at == shown.active { ">\n" } else { " hidden=\"hidden\">\n" });
            self.state.open.enter();
            tree.children(*tab).skip(1).for_each(|block| self.node(block, out));
            self.state.open.leave(out);
            out.push_str("</section>\n");
        }
        out.push_str("</div>\n");
    }

    /// Two tabs of one id have panels of their own.
    pub(super) fn free_panel(&mut self, panel: &str) -> String {
        loop {
            let id = self.state.panels.next(panel);
            if self.state.claimed.insert(id.as_str().into()) {
                return id;
            }
        }
    }
}

fn panel_id(group: u32, tab: &TabAddress<'_>) -> String {
    match tab.condition {
        Some(condition) => format!("tabpanel_{group}_{}_{condition}", tab.ids),
        None => format!("tabpanel_{group}_{}", tab.ids),
    }
}

fn push_tab_data(out: &mut String, tab: &TabAddress<'_>) {
    push_attribute(out, "data-tab", tab.ids);
    if let Some(condition) = tab.condition {
        push_attribute(out, "data-condition", condition);
    }
}
