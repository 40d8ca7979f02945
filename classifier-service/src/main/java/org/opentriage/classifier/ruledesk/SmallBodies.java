package org.opentriage.classifier.ruledesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A body that is too large, or does not say how large it is, is refused before it is read. */
@Configuration(proxyBeanMethods = false)
class SmallBodies implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LARGEST_BODY = 1 << 20;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/rules/editions/**", "/api/v1/rules/editions");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getContentLengthLong() > LARGEST_BODY || request.getHeader("Transfer-Encoding") != null) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "At most 1 MiB, and a Content-Length that says so.");
        }
        return true;
    }
}
