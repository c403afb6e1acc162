package org.alongside.analysis;

import static org.alongside.core.identity.Role.RESEARCHER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.core.identity.Permission;
import org.alongside.core.module.AlongsideModule;
import org.alongside.spi.Purpose;

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
                Permission.of("analysis.review", RESEARCHER),
                Permission.of("analysis.report", RESEARCHER));
    }

    @Override
    public List<Purpose> purposes() {
        return AnalysisPurposes.all();
    }
}
