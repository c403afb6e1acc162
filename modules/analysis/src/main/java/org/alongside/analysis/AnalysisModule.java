package org.alongside.analysis;

import static org.alongside.core.identity.Role.RESEARCHER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.Permission;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Setting;

/**
 * The module's card. Only researchers get in: what mentors said about the scheme is not for those who run it. People who were
 * interviewed need no permission, because their page holds nothing but their own words.
 */
@ApplicationScoped
class AnalysisModule implements AlongsideModule {
    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("analysis.read", RESEARCHER),
                Permission.of("analysis.study", RESEARCHER),
                Permission.of("analysis.code", RESEARCHER),
                Permission.of("analysis.uncover", RESEARCHER),
                Permission.of("analysis.review", RESEARCHER),
                Permission.of("analysis.report", RESEARCHER));
    }

    @Override
    public List<String> notices() {
        return List.of("analysis.notice.decided");
    }

    /** That somebody hears from the researchers is nobody else's to know (R8). */
    @Override
    public List<String> quietNotices() {
        return notices();
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("analysis.keep.transcripts", 120, 1, 240, "months"));
    }

    @Override
    public List<PurposeCard> purposes() {
        return AnalysisPurposes.all();
    }

    @Override
    public Optional<String> stopping() {
        return Optional.of("analysis.stopping");
    }
}
